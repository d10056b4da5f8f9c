import path from 'node:path';
import { expect, test } from 'vitest';
import { git, tempProject } from '../temp-project.test.support.js';
import { findProject } from './project-root.js';

test('the root of the repository is the project, and a folder of it is what a run there is about', () => {
  const root = tempProject({ 'src/a.ts': '' });
  git(root, 'init');
  expect(findProject(root, [])).toMatchObject({ root, paths: [] });
  expect(findProject(path.join(root, 'src'), [])).toMatchObject({ root, paths: ['.'] });
  expect(findProject(path.join(root, 'src'), ['a.ts'])).toMatchObject({ root, paths: ['a.ts'] });
});

test('a path elsewhere is about the project there', () => {
  const here = tempProject({ 'package.json': '{}' });
  const there = tempProject({ 'package.json': '{}', 'src/a.ts': '' });
  expect(findProject(here, [there])).toMatchObject({ root: there, paths: [there] });
  expect(findProject(here, [path.join(there, 'src/a.ts')])).toMatchObject({ root: there });
});

test('a configuration that is named says where the project is', () => {
  const root = tempProject({ 'package.json': '{}', 'services/a/plimsoll.config.json': '{ "ignore": ["x/**"] }' });
  const project = findProject(root, [], 'services/a/plimsoll.config.json');
  expect(project).toMatchObject({ root: path.join(root, 'services/a'), paths: [], problems: [] });
  expect(project.config.ignore).toContain('x/**');
});
