/** Whether a message is the plugin's word that a rule crashed, and no finding. */
export function isCrashReport(message: string): boolean {
  return message.startsWith('PLIMSOLL_RULE_CRASH ');
}
