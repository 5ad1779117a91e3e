const shownFor = 4000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something short at the foot of the screen and to screen readers, then takes it away. */
export function say(text: string): void {
  const line = document.querySelector('[data-status]');
  if (!line) return;
  line.textContent = text;
  clearTimeout(timer);
  timer = setTimeout(() => {
    line.textContent = '';
  }, shownFor);
}
