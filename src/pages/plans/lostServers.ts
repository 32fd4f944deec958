import { type Disposable } from "../../stores/emitter";

/** Delay after the last new name, since names are requested while they are being typed. */
const quietMs = 600;

/** Which name servers the DNS cannot find; looked up in the background on first request. */
export class LostServers implements Disposable {
  private readonly asked = new Set<string>();
  private readonly lost = new Set<string>();
  private waiting: string[] = [];
  private timer: NodeJS.Timeout | undefined;

  /**
   * @param lookUp returns those of the given name servers that the DNS cannot find; if it fails, none counts as missing
   */
  constructor(
    private readonly lookUp: (names: readonly string[]) => Promise<readonly string[]>,
    private readonly onChange: () => void,
  ) {}

  /** Whether a name server is known to be missing; the first call starts the lookup. */
  has(name: string): boolean {
    if (!this.asked.has(name)) {
      this.asked.add(name);
      this.waiting.push(name);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.run(), quietMs);
    }
    return this.lost.has(name);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    const names = this.waiting.splice(0);
    const lost = await this.lookUp(names).catch(() => []);
    for (const name of lost) this.lost.add(name);
    if (lost.length > 0) this.onChange();
  }
}
