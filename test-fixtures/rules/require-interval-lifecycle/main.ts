const report = (): void => console.log(process.memoryUsage().rss);

// An entry file's own interval lives as long as the process does.
setInterval(report, 60_000);

async function main(): Promise<void> {
  setInterval(report, 60_000);
}

await main();

export function handle(): void {
  setInterval(report, 1_000); // ~> dropped
}
