import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { ensurePackages, root } from "./ensure-packages.mjs";

if (process.platform !== "win32" && process.platform !== "darwin") {
  console.error(
    "Excel runs on Windows and Mac only. Here, npm start opens the add-in in a page without Excel.",
  );
  process.exit(1);
}

ensurePackages();
const { default: webpack } = await import("webpack");
const { default: DevServer } = await import("webpack-dev-server");
const { getHttpsServerOptions } = await import("office-addin-dev-certs");
const { default: configuration, DEVELOPMENT_URL } = await import("../webpack.config.mjs");

const server = new DevServer(
  {
    host: "localhost",
    port: Number(new URL(DEVELOPMENT_URL).port),
    // The first time this asks to trust a certificate for localhost: Excel loads add-ins from secure addresses only.
    server: { type: "https", options: await getHttpsServerOptions() },
    headers: { "Access-Control-Allow-Origin": "*" },
    static: false,
    devMiddleware: { stats: "errors-warnings" },
  },
  webpack(configuration({ production: false, sourceMaps: true, workbench: false })),
);
await server.start();

const debugging = path.join(root, "node_modules/office-addin-debugging/cli.js");
// Not awaited in one blocking call: the server in this process has to answer Excel meanwhile.
async function office(...args) {
  const child = spawn(process.execPath, [debugging, ...args], { cwd: root, stdio: "inherit" });
  const [status] = await once(child, "exit");
  return status === 0;
}
if (!(await office("start", "manifest.xml", "desktop", "--no-debug"))) {
  console.error("Excel could not be started with the add-in. Read the message above.");
  process.exit(1);
}
console.log("Excel is open with the add-in on the ribbon. Ctrl+C here takes it out again.");
process.once("SIGINT", () => void office("stop", "manifest.xml").finally(() => process.exit(0)));
