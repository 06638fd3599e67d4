import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import { FunctionsMetadata } from "./scripts/functions-metadata.mjs";
import { ShippedLicences } from "./scripts/shipped-licences.mjs";

const root = path.dirname(fileURLToPath(import.meta.url));
const from = (file) => path.join(root, file);

/** Where the manifest of this repository says that the add-in is served: the developer's own machine. */
export const DEVELOPMENT_URL = "https://localhost:3000";

/** Microsoft keeps office.js current at this address; an authority that hosts its own copy sets OFFICE_JS_URL. */
const MICROSOFT_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * @param {object} options
 * @param {boolean} options.production minified
 * @param {boolean} [options.sourceMaps] lets a browser show the TypeScript
 * @param {boolean} options.workbench adds the workbench page: the add-in without Excel. Never part of what is deployed.
 * @param {string} [options.out] the folder written to
 * @param {string} [options.baseUrl] where the files will be served; goes into the manifest
 * @param {string} [options.officeJsUrl] where office.js comes from
 */
export default function configuration({
  production,
  workbench,
  sourceMaps = false,
  out = from("dist"),
  baseUrl = DEVELOPMENT_URL,
  officeJsUrl = process.env.OFFICE_JS_URL ?? MICROSOFT_CDN,
}) {
  return {
    mode: production ? "production" : "development",
    context: root,
    devtool: sourceMaps && "source-map",
    entry: {
      // Functions first: Excel asks for them as soon as a workbook opens, pane or no pane.
      functions: from("src/functions/associate.ts"),
      taskpane: from("src/taskpane/index.tsx"),
      ...(workbench && { workbench: from("src/workbench/page/index.tsx") }),
    },
    output: { path: out, filename: "[name].js", chunkFilename: "[name].js", clean: true },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    module: {
      // The pane shows the version of package.json and takes nothing else from it.
      parser: { json: { namedExports: true } },
      rules: [
        {
          test: /\.tsx?$/,
          loader: "esbuild-loader",
          options: { target: "es2022", jsx: "automatic", tsconfig: from("tsconfig.json") },
        },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
      ],
    },
    plugins: [
      new FunctionsMetadata({ source: from("src/functions"), output: "functions.json" }),
      new ShippedLicences("licences.txt"),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: from("src/taskpane/taskpane.html"),
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        templateParameters: { officeJsUrl },
      }),
      workbench &&
        new HtmlPlugin({
          filename: "workbench.html",
          template: from("src/workbench/page/workbench.html"),
          chunks: ["workbench"],
        }),
      new CopyPlugin({
        patterns: [
          { from: from("assets/*.png"), to: "assets/[name][ext]" },
          { from: from("assets/help.html") },
          { from: from("LICENSE"), to: "[name].txt", toType: "template" },
          {
            from: from("manifest.xml"),
            transform: (manifest) => manifest.toString().replaceAll(DEVELOPMENT_URL, baseUrl),
          },
        ],
      }),
    ],
    optimization: { minimizer: [new EsbuildPlugin({ target: "es2022", legalComments: "none" })] },
    // What a pane may weigh is a question for the build test, not for a warning on each build.
    performance: { hints: false },
    stats: "errors-warnings",
    infrastructureLogging: { level: "warn" },
  };
}
