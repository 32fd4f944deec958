// `npm run bench`: what the goals in numbers are held against. A table for people and, as the last line, JSON for programs.
import { delaysByHostileAnswers, decodingOfPages } from "./decoding";
import { journalTimes } from "./journalTimes";
import { loading } from "./loading";
import { pagingOfTenThousand } from "./paging";
import { signingRate } from "./signingRate";

async function main(): Promise<void> {
  const figures = [];
  for (const measure of [
    loading,
    decodingOfPages,
    delaysByHostileAnswers,
    signingRate,
    journalTimes,
    pagingOfTenThousand,
  ]) {
    for (const figure of await measure()) {
      figures.push(figure);
      console.log(
        `${figure.name.padEnd(52)} ${figure.value.toFixed(figure.unit === "1/s" ? 0 : 2).padStart(10)} ${figure.unit}`,
      );
    }
  }
  console.log(JSON.stringify(Object.fromEntries(figures.map(({ name, value, unit }) => [`${name} [${unit}]`, value]))));
}

void main();
