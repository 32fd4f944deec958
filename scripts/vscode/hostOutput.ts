/** The first line of every run of tests inside the extension host. */
export const testsBegin = "Tests inside the extension host";

/** Prints what the tests say, out of all that comes through the console of a window: VS Code itself says much there. */
export class HostOutput {
  private readonly beforeTests: string[] = [];
  private haveBegun = false;

  /** @param extension Absolute path of the extension; errors that name it are printed even where VS Code reports them. */
  constructor(private readonly extension: string) {}

  add(text: string): void {
    this.haveBegun ||= text === testsBegin;
    if (!this.haveBegun) this.beforeTests.push(text);
    else if (!text.includes("/out/vs/") || text.includes(this.extension)) console.log(text);
  }

  /** To be called after the last line: where no test ever began, prints what may tell why. */
  end(): void {
    if (!this.haveBegun) console.log(this.beforeTests.join("\n"));
  }
}
