// Keys of the review desk. Everything they do can also be done with a pointer or the tab key.
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('input, textarea, select')) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!target) return;
  event.preventDefault();
  if (target.tagName === 'A') target.click();
  else if (target.tagName === 'SUMMARY') { target.click(); target.focus(); }
  else target.focus();
});
