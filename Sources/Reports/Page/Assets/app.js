// Entry point of the page.

/** The payload of the page, as its command wrote it. */
export const payload = JSON.parse(document.getElementById("maillage-data").textContent);
