import assert from "node:assert/strict";
import * as vscode from "vscode";

describe("the extension in the extension host", () => {
  const extension = () => {
    const found = vscode.extensions.getExtension("domain-desk.domain-desk");
    assert.ok(found, "VS Code does not know the extension");
    return found;
  };

  it("activates by itself once VS Code has started", async () => {
    await extension().activate();
    assert.equal(extension().isActive, true);
  });

  it("registers every command it contributes", async () => {
    await extension().activate();
    const manifest = extension().packageJSON as { contributes: { commands: { command: string }[] } };
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands
      .map(({ command }) => command)
      .filter((command) => !registered.has(command));
    assert.deepEqual(missing, []);
  });
});
