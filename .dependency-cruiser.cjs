/**
 * `npm run lint` fails on import circles, those of types included: who reads one file of a circle has to read them all.
 * @type {import("dependency-cruiser").IConfiguration}
 */
module.exports = {
  forbidden: [{ name: "no-circular", severity: "error", from: {}, to: { circular: true } }],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(node_modules|dist|out)/" },
  },
};
