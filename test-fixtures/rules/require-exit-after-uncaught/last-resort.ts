export enum LastResort {
  Exception = 'uncaughtException',
}
