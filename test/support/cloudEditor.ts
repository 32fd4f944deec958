import { type Settings } from "../../scripts/vscode/settings";
import { type EditorWindow } from "./editor/editorWindow";
import { openEditor } from "./editor/openEditor";
import { notePerformed } from "./performedRecord";
import { startSandbox, type TestSandbox } from "./startSandbox";

/** A key as the user types it. */
export interface TypedKey {
  accessKeyId: string;
  accessKeySecret: string;
  securityToken?: string;
}

/** An editor whose cloud accounts call a sandbox in this process: its clock, faults and orders are the test's. */
export interface CloudEditor {
  editor: EditorWindow;
  cloud: TestSandbox;
  close(): Promise<void>;
}

/** Where the first cloud of this process listened; those after it do too, so that they may share its VS Code. */
let usualPort = 0;
let openClouds = 0;

/** Starts the sandbox that plays the cloud, and an editor with the packaged extension, signed in to nothing. */
export async function openCloudEditor(settings: Settings = {}): Promise<CloudEditor> {
  const cloud = await startSandbox({ onExecuted: notePerformed, port: openClouds === 0 ? usualPort : 0 });
  openClouds++;
  usualPort ||= Number(new URL(cloud.endpoint).port);
  const editor = await openEditor({ settings, env: { DOMAIN_DESK_TEST_ENDPOINT: cloud.endpoint } });
  return {
    editor,
    cloud,
    close: async () => {
      await editor.close();
      await cloud.stop();
      openClouds--;
    },
  };
}

/** Calls *Sign In…* and goes through it to the last answer; how it went is for the test to see. */
export async function typeKey(editor: EditorWindow, key: TypedKey): Promise<void> {
  await editor.runCommand("Domain Desk: Sign In…");
  await answerKey(editor, key);
}

/** Goes through *Sign In…*, however it was called, to the last answer. */
export async function answerKey({ quickInput }: EditorWindow, key: TypedKey): Promise<void> {
  await quickInput.waitForTitle("Sign In to Alibaba Cloud (1/3)");
  await quickInput.answer(key.accessKeyId);
  await quickInput.waitForTitle("Sign In to Alibaba Cloud (2/3)");
  await quickInput.answer(key.accessKeySecret);
  await quickInput.waitForTitle("Sign In to Alibaba Cloud (3/3)");
  await quickInput.answer(key.securityToken ?? "");
}

/** Signs in with a key that works, and opens the views. */
export async function signIn(editor: EditorWindow, key: TypedKey): Promise<void> {
  await typeKey(editor, key);
  await editor.statusBar.waitFor(hintOf(key));
  await editor.openContainer("Domain Desk");
}

/** How an account is called: the ends of its AccessKey ID. */
export function hintOf({ accessKeyId }: TypedKey): string {
  return `${accessKeyId.slice(0, 4)}…${accessKeyId.slice(-4)}`;
}
