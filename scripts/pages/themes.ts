/** The colors of a theme that pages and their components use, by their names in VS Code; absent: as if it had none. */
type Colors = Readonly<Record<string, string>>;

/** VS Code's own themes, by the class of a page's body. */
export const themes: Readonly<Record<"dark" | "light" | "high-contrast" | "high-contrast-light", Colors>> = {
  dark: {
    ...like("#cccccc", "#1f1f1f", "#313131", "#3c3c3c", "#0078d4"),
    descriptionForeground: "#9d9d9d",
    errorForeground: "#f85149",
    "panel-border": "#2b2b2b",
    "widget-border": "#313131",
    "button-background": "#0078d4",
    "button-foreground": "#ffffff",
    "button-border": "#ffffff12",
    "button-hoverBackground": "#026ec1",
    "button-secondaryBackground": "#313131",
    "button-secondaryHoverBackground": "#3c3c3c",
    "input-placeholderForeground": "#989898",
    "textLink-foreground": "#4daafc",
    "textLink-activeForeground": "#4daafc",
    "textCodeBlock-background": "#2b2b2b",
    "editorWarning-foreground": "#cca700",
    "charts-green": "#89d185",
    "inputValidation-errorBackground": "#5a1d1d",
    "inputValidation-errorBorder": "#be1100",
    "inputValidation-infoBackground": "#063b49",
    "inputValidation-infoBorder": "#007acc",
    "inputValidation-warningBackground": "#352a05",
    "inputValidation-warningBorder": "#b89500",
    "list-activeSelectionBackground": "#04395e",
    "list-activeSelectionForeground": "#ffffff",
    "list-hoverBackground": "#2a2d2e",
    "scrollbar-shadow": "#000000",
  },
  light: {
    ...like("#3b3b3b", "#ffffff", "#ffffff", "#cecece", "#005fb8"),
    descriptionForeground: "#3b3b3b",
    errorForeground: "#f85149",
    "panel-border": "#e5e5e5",
    "widget-border": "#e5e5e5",
    "button-background": "#005fb8",
    "button-foreground": "#ffffff",
    "button-border": "#0000001a",
    "button-hoverBackground": "#0258a8",
    "button-secondaryBackground": "#e5e5e5",
    "button-secondaryHoverBackground": "#cccccc",
    "input-placeholderForeground": "#767676",
    "textLink-foreground": "#005fb8",
    "textLink-activeForeground": "#005fb8",
    "textCodeBlock-background": "#f8f8f8",
    "editorWarning-foreground": "#bf8803",
    "charts-green": "#388a34",
    "inputValidation-errorBackground": "#f2dede",
    "inputValidation-errorBorder": "#be1100",
    "inputValidation-infoBackground": "#d6ecf2",
    "inputValidation-infoBorder": "#007acc",
    "inputValidation-warningBackground": "#f6f5d2",
    "inputValidation-warningBorder": "#b89500",
    "list-activeSelectionBackground": "#e8e8e8",
    "list-activeSelectionForeground": "#000000",
    "list-hoverBackground": "#f2f2f2",
    "scrollbar-shadow": "#dddddd",
  },
  "high-contrast": {
    ...like("#ffffff", "#000000", "#000000", "#6fc3df", "#f38518"),
    ...edges("#6fc3df", "#000000"),
    descriptionForeground: "#ffffffb3",
    errorForeground: "#f48771",
    "button-background": "#000000",
    "button-foreground": "#ffffff",
    "button-secondaryBackground": "#000000",
    "input-placeholderForeground": "#ffffffb3",
    "textLink-foreground": "#21a6ff",
    "textLink-activeForeground": "#21a6ff",
    "textCodeBlock-background": "#000000",
    "editorWarning-foreground": "#ffd370",
    "charts-green": "#89d185",
  },
  "high-contrast-light": {
    ...like("#292929", "#ffffff", "#ffffff", "#0f4a85", "#006bbd"),
    ...edges("#0f4a85", "#ffffff"),
    descriptionForeground: "#292929b3",
    errorForeground: "#b5200d",
    "button-background": "#0f4a85",
    "button-foreground": "#ffffff",
    "button-secondaryBackground": "#ffffff",
    "input-placeholderForeground": "#292929b3",
    "textLink-foreground": "#0f4a85",
    "textLink-activeForeground": "#0f4a85",
    "textCodeBlock-background": "#f2f2f2",
    "editorWarning-foreground": "#895503",
    "charts-green": "#374e06",
  },
};

export type ThemeName = keyof typeof themes;

/** A style sheet that gives a page the colors and fonts of a theme. */
export function themeSheet(name: ThemeName): string {
  const colors = Object.entries(themes[name]).map(([color, value]) => `  --vscode-${color}: ${value};`);
  return `:root {
  color-scheme: ${name.endsWith("light") ? "light" : "dark"};
  --vscode-font-family: system-ui, "Ubuntu", "Droid Sans", sans-serif;
  --vscode-font-size: 13px;
  --vscode-font-weight: normal;
  --vscode-editor-font-family: "Droid Sans Mono", monospace;
  --vscode-editor-font-size: 14px;
${colors.join("\n")}
}

body {
  background: var(--vscode-editor-background);
}
`;
}

/** What is alike in a theme: words, the editor, and everything that can be filled in. */
function like(foreground: string, editor: string, control: string, border: string, focus: string): Colors {
  const controls = ["settings-textInput", "settings-checkbox", "settings-dropdown"].flatMap((kind) => [
    [`${kind}Background`, control],
    [`${kind}Foreground`, foreground],
    [`${kind}Border`, border],
  ]);
  return {
    foreground: foreground,
    "icon-foreground": foreground,
    focusBorder: focus,
    "editor-background": editor,
    "editor-foreground": foreground,
    "button-secondaryForeground": foreground,
    "input-background": control,
    "input-border": border,
    "input-foreground": foreground,
    "settings-dropdownListBorder": border,
    ...(Object.fromEntries(controls) as Colors),
  };
}

/** With high contrast, everything has an edge. */
function edges(edge: string, background: string): Colors {
  const tones = ["error", "info", "warning"].flatMap((tone) => [
    [`inputValidation-${tone}Background`, background],
    [`inputValidation-${tone}Border`, edge],
  ]);
  return {
    contrastBorder: edge,
    "widget-border": edge,
    "panel-border": edge,
    "button-border": edge,
    ...(Object.fromEntries(tones) as Colors),
  };
}
