import AxeBuilder from "@axe-core/playwright";
import type { Site } from "../support/workbenchPage";
import { openSite } from "../support/workbenchPage";

let site: Site;
beforeAll(async () => {
  site = await openSite();
}, 600_000);
afterAll(() => site?.close());

describe("the task pane's page", () => {
  it("says in plain words that Office's library did not come, in a narrow pane too, and asks for nothing else", async () => {
    const context = await site.browser.newContext({ viewport: { width: 320, height: 600 } });
    const page = await context.newPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await context.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
    await page.goto(`${site.url}/taskpane.html`);
    expect(await page.getByRole("alert").textContent()).toContain("Microsoft's Office library did not load.");
    const elsewhere = requests.filter((url) => !url.startsWith(`${site.url}/`));
    expect(elsewhere).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await context.close();
  });
});
