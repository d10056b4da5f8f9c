async function main(): Promise<void> {
  await fetch('https://up.example.test/');
}

void main();
