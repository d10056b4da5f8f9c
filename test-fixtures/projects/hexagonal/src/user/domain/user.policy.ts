import { PgUserRepository } from '../database/user.repository.js'; // ~> layers:direct

export const knows = (id: string) => new PgUserRepository().find(id);
