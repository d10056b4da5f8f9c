export class Boom extends Error {}
