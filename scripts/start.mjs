import path from "node:path";
import { ensurePackages, root } from "./ensure-packages.mjs";

ensurePackages();
const { default: webpack } = await import("webpack");
const { default: DevServer } = await import("webpack-dev-server");
const { default: configuration } = await import("../webpack.config.mjs");

const port = Number(process.env.PORT ?? 3000);
const compiler = webpack(configuration({ production: false, sourceMaps: true, workbench: true }));
const server = new DevServer(
  {
    host: "localhost",
    port,
    static: {
      // The real office.js, for developing and testing only: it is served from its package and never copied.
      directory: path.join(root, "node_modules/@microsoft/office-js/dist"),
      publicPath: "/office",
      watch: false,
    },
    devMiddleware: { index: "workbench.html", stats: "errors-warnings" },
    client: { overlay: { warnings: false }, logging: "warn" },
    hot: false,
  },
  compiler,
);
compiler.hooks.done.tap("Address", (stats) => {
  if (!stats.hasErrors()) console.log(`Open http://localhost:${port}/workbench.html (Ctrl+C stops it).`);
});
console.log("Building the workbench: the add-in and a grid in a page, without Excel.");
await server.start().catch((problem) => {
  console.error(
    problem.code === "EADDRINUSE"
      ? `Port ${port} is in use. Stop what runs there, or choose another: PORT=3001 npm start`
      : problem.message,
  );
  process.exit(1);
});
