// Alt and an arrow key move the item that holds the focus, as its buttons do.
const WAYS = { ArrowUp: "up", ArrowDown: "down" };
document.addEventListener("keydown", (event) => {
  const way = event.altKey && WAYS[event.key];
  const item = way && event.target.closest("[data-item]");
  if (!item) return;
  event.preventDefault();
  item.querySelector(`[name="way"][value="${way}"]`).click();
});
