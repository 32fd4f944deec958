/**
 * A file that does not import `vscode`, not even its types, runs in plain Node: it belongs below `ui`.
 * @type {import("eslint").Rule.RuleModule}
 */
export const touchesEditor = {
  meta: {
    type: "problem",
    schema: [],
    messages: { plain: "This file does not import vscode: it belongs into a folder below ui." },
  },
  create: (context) => ({
    Program(node) {
      const imports = node.body.filter(({ type }) => type === "ImportDeclaration");
      if (!imports.some(({ source }) => source.value === "vscode")) context.report({ node, messageId: "plain" });
    },
  }),
};
