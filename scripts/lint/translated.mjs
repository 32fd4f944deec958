/** Two words after each other, of which the second is small: a sentence or a part of one. */
const prose = /(^|[\s"'(:])[A-Za-z][a-z']+,? [a-z][a-z'’-]+\b/;

/** Calls whose texts are for who reads the code or the log. */
const forProgrammers = /^(Error|TypeError|RangeError|AbortController)$/;

/**
 * Every sentence that people see goes through `l10n.t`, or it would stay English. Errors that only a mistake in the code can
 * cause, and what is written into the log, are left as they are.
 * @type {import("eslint").Rule.RuleModule}
 */
export const translated = {
  meta: {
    type: "problem",
    schema: [],
    messages: { prose: "A text that people see goes through l10n.t: {{text}}" },
  },
  create(context) {
    const check = (node, text) => {
      if (prose.test(text) && !isExempt(node)) context.report({ node, messageId: "prose", data: { text } });
    };
    return {
      Literal: (node) => typeof node.value === "string" && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.cooked ?? ""),
    };
  },
};

function isExempt(node) {
  for (let inner = node, { parent } = node; parent; inner = parent, { parent } = parent) {
    if (parent.type === "CallExpression" && parent.callee !== inner && isQuiet(parent.callee)) return true;
    if (parent.type === "NewExpression" && forProgrammers.test(parent.callee.name)) return true;
    if (["ImportDeclaration", "TSLiteralType", "TaggedTemplateExpression"].includes(parent.type)) return true;
  }
  return false;
}

function isQuiet(callee) {
  if (callee.type !== "MemberExpression") return false;
  const of = callee.object.property?.name ?? callee.object.name;
  return (of === "l10n" && callee.property.name === "t") || of === "log" || of === "console";
}
