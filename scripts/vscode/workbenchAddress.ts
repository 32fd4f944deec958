/** What a window of the workbench shows and loads. */
export interface WindowContent {
  /** An absolute path on the server. */
  folder: string;
  /** Absolute path of an extension to load as it is on disk. */
  extensionDevelopmentPath?: string | undefined;
  /** Absolute path of a module whose `run()` the extension host calls. */
  extensionTestsPath?: string | undefined;
}

/** The address at which a server (its own `address` given) opens such a window. */
export function workbenchAddress(server: string, content: WindowContent): string {
  const remote = (file: string) => `vscode-remote://${new URL(server).host}${file}`;
  const payload = [
    ...(content.extensionDevelopmentPath
      ? [["extensionDevelopmentPath", remote(content.extensionDevelopmentPath)]]
      : []),
    ...(content.extensionTestsPath ? [["extensionTestsPath", remote(content.extensionTestsPath)]] : []),
  ];
  const address = new URL(server);
  address.searchParams.set("folder", content.folder);
  if (payload.length > 0) address.searchParams.set("payload", JSON.stringify(payload));
  return address.href;
}
