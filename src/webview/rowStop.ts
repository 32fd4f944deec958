/**
 * A single Tab stop for the checkboxes of all rows, however many there are; arrow keys, Home, End, Page Up and Page
 * Down move from row to row. The stop is where the focus last was.
 */
export function moveInRows(event: KeyboardEvent): void {
  const boxes = boxesIn(event.currentTarget);
  const at = boxes.findIndex((box) => box.contains(event.target as Node));
  const last = boxes.length - 1;
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + 10,
    PageUp: at - 10,
    Home: 0,
    End: last,
  };
  const to = steps[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  boxes[Math.max(0, Math.min(last, to))]?.focus();
}

/** The checkbox that gets the focus becomes the stop. */
export function stopHere(event: FocusEvent): void {
  for (const box of boxesIn(event.currentTarget)) box.tabIndex = box.contains(event.target as Node) ? 0 : -1;
}

function boxesIn(rows: EventTarget | null): HTMLElement[] {
  return rows instanceof HTMLElement ? [...rows.querySelectorAll<HTMLElement>("vscode-checkbox")] : [];
}
