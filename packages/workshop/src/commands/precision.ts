import { writeFileSync } from 'node:fs';
import { precisionByRule } from '../precision/precision.js';
import { precisionPage } from '../precision/precision-page.js';
import { readJudgements } from '../precision/judgement.js';
import { inRepository } from '../repository.js';

/** Computes each rule's precision from the committed judgements, prints it and writes the page. */
const judgements = readJudgements();
const page = precisionPage(precisionByRule(judgements), judgements);
writeFileSync(inRepository('rules-docs/precision.md'), page);
console.log(page);
