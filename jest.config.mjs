export default {
  testEnvironment: "node",
  // office.js keeps its globals; Jest need not watch over them.
  testEnvironmentOptions: { globalsCleanup: "off" },
  // No test is about time: this only ends one that hangs.
  testTimeout: 120_000,
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
  transform: {
    "\\.(m?[jt]sx?)$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          target: "es2022",
        },
        module: { type: "commonjs" },
      },
    ],
  },
  // Packages that ship as ES modules only and that Univer's CommonJS build requires.
  transformIgnorePatterns: [
    "/node_modules/(?!(hucre|lodash-es|nanoid|rbush|quickselect|kdbush|cjk-regex|unicode-regex|regexp-util|franc-min|trigram-utils|n-gram|collapse-white-space)/)",
  ],
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/noStyles.cjs" },
};
