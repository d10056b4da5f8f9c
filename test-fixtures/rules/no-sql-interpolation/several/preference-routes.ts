import express from 'express';
import { labelled, Preferences, titled as withTitle } from './preferences.js';

const app = express();
const flags = { dark: 'DARK_MODE', beta: 'BETA' };

export class PreferenceService {
  constructor(private readonly preferences: Preferences) {}

  async all(isBeta: boolean) {
    await this.preferences.byKey('sharing');
    await this.preferences.byFlag(isBeta ? flags.beta : flags.dark);
    return this.preferences.byKey('api');
  }
}

app.get('/preferences/:group', async (request, response) => {
  const preferences = new Preferences();
  response.json(await preferences.byGroup(request.params.group));
});

export const welcome = () => withTitle('welcome');
/** Handed about as a value: who knows what it is given. */
export const labels = (all: string[]) => all.map(labelled);
