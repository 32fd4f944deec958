import * as vscode from "vscode";
import { setLanguage } from "../texts/language";

// Tables of texts are built when their modules load, so the extension imports this before any other module. VS Code has
// read the translations by the time it loads an extension's code.
setLanguage(vscode.env.language, vscode.l10n.bundle);
