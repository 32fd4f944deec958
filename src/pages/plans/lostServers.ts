import { type Disposable } from "../../stores/emitter";

/** So long after the last new name, since names are asked about while they are typed. */
const quietMs = 600;

/** Which name servers are not to be found in the DNS, looked up in the background as they are asked about. */
export class LostServers implements Disposable {
  private readonly asked = new Set<string>();
  private readonly lost = new Set<string>();
  private waiting: string[] = [];
  private timer: NodeJS.Timeout | undefined;

  /** @param lookUp finds those of some name servers that are not to be found; its failure means that none is known to be */
  constructor(
    private readonly lookUp: (names: readonly string[]) => Promise<readonly string[]>,
    private readonly onChange: () => void,
  ) {}

  /** Whether a name server is known not to be found; the first question begins to find out. */
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
