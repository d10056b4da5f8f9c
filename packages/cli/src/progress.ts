import yoctoSpinner, { type Spinner } from 'yocto-spinner';

/** Shows what is being done on a terminal, and nothing in a pipe or in CI. The empty string clears it. */
export function createProgress(stream: NodeJS.WriteStream, ci: boolean): (doing: string) => void {
  if (!stream.isTTY || ci) return () => undefined;
  let spinner: Spinner | undefined;
  return doing => {
    if (doing === '') {
      spinner?.stop();
      spinner = undefined;
    } else if (spinner) {
      spinner.text = doing;
    } else {
      spinner = yoctoSpinner({ text: doing, stream }).start();
    }
  };
}
