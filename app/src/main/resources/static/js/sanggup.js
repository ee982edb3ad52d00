"use strict";
// Shows what is left of a price after its material while it is typed; the office's answer says the same.
const rupiah = typed => Number(typed.replace(/^rp\.?\s*/i, "").replace(/[.\s]/g, "")) || 0;
for (const item of document.querySelectorAll(".sg-item")) {
  const [price, material] = ["price-", "material-"].map(name => item.querySelector(`input[name^=${name}]`));
  const profit = item.querySelector(".sg-profit");
  item.addEventListener("input", event => {
    if (event.target !== price && event.target !== material) return;
    const left = rupiah(price.value) - rupiah(material.value);
    profit.textContent = price.value && material.value && left > 0 ? item.dataset.untung.replace("#", "Rp " + left.toLocaleString("id-ID")) : "";
  });
}
