/** Name of the command key on this computer, as printed on its keyboard. */
export const modifierKey: string = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl';
