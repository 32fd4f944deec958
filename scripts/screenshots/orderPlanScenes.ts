import { FormPage } from "../../test/support/formPage";
import { addDomains, openPlan } from "./openPlan";
import { type Scene } from "./studio";

const tall = { height: 1100 };
const several = ["examplebakery.com", "example-harbor.com,3", "examplemeadow.org", "examplegold.com"];

/** The plans that cost money. */
export const orderPlanScenes: Record<string, Scene> = {
  renewOne: async (studio) => {
    const plan = await openPlan(studio, "Renew…", "Renew Domains", ["examplebakery.com"]);
    await plan.waitForReview(/Renew 1 domain.*Price: /s);
    await studio.take("renew-one", undefined, tall);
  },

  renewSeveral: async (studio) => {
    const plan = await openPlan(studio, "Renew…", "Renew Domains", several);
    await plan.waitForReview(/Renew 4 domains.*Total: /s);
    await studio.take("renew-several", undefined, tall);
    await studio.take("renew-several-narrow", undefined, { isNarrow: true, height: 1100 });
    const frame = await studio.editor.webview("Renew Domains");
    const tabToRows = async () => {
      await frame.getByRole("button", { name: "Refresh" }).focus();
      for (const key of ["Tab", "Tab", "Tab", "ArrowDown"]) await studio.editor.page.keyboard.press(key);
    };
    await studio.take("renew-several-focus", tabToRows, tall);
  },

  renewProblems: async (studio) => {
    const bad = [
      "examplecellar.com",
      "exampleglacier.com,5",
      "somebody-elses.com",
      "not a name",
      "examplemeadow.org,12",
    ];
    const plan = await openPlan(studio, "Renew…", "Renew Domains", [...several, ...bad, "examplebakery.com"]);
    await plan.waitForReview(/rows have problems/);
    await studio.take("renew-problems", undefined, { height: 1200 });
    await studio.take("renew-problems-narrow", undefined, { isNarrow: true, height: 1200 });
    await plan.button("Remove 6 Rows").click();
    await plan.waitForReview(/Renew 4 domains.*Total: /s);
    await studio.take("renew-left-out", undefined, { height: 1200 });
  },

  renewLimit: async (studio) => {
    const { editor } = studio;
    await editor.changeSettings({ "domainDesk.orders.priceLimit": 20 });
    const plan = await openPlan(studio, "Renew…", "Renew Domains", several);
    await plan.waitForReview(/limit/);
    await studio.take("renew-limit", undefined, tall);
    await editor.tabs.close("Renew Domains");
    await editor.changeSettings({ "domainDesk.orders.priceLimit": 0 });
  },

  renewMany: async (studio) => {
    const names = Array.from({ length: 300 }, (_, at) => `shop-${at}.com`);
    await addDomains(studio, "examplebakery.com", names);
    const plan = await openPlan(studio, "Renew…", "Renew Domains", names);
    await plan.waitForReview(/Renew 300 domains.*Total: /s);
    const frame = await studio.editor.webview("Renew Domains");
    const row = frame.getByRole("checkbox", { name: "Include shop-150.com", exact: true });
    const ready = () => row.scrollIntoViewIfNeeded();
    await studio.take("renew-many", ready);
  },

  redeem: async (studio) => {
    const plan = await openPlan(studio, "Redeem…", "Redeem Domains", ["examplecellar.com", "examplebakery.com"]);
    await plan.waitForText(/This domain isn't in redemption/);
    await studio.take("redeem-problem");
    await plan.button("Remove Row").click();
    await plan.waitForReview(/Redeem 1 domain.*Price: /s);
    await studio.take("redeem");
  },

  registerList: async (studio) => {
    const { editor } = studio;
    await editor.runCommand("Domain Desk: Register Domains from a List…");
    const plan = await FormPage.in(editor, "Register Domains");
    await plan.fill(
      "Domains",
      [
        "domain,years,name servers",
        "fresh-bread.com,2,",
        "bücher-laden.de,,ns1.example.net ns2.example.net",
        "premium-bread.com,,",
        "taken-bread.com,,",
        "examplebakery.com,,",
        "fresh-bread.com,,",
        "fresh-bread,,",
        "fresh-cake.com,many,",
      ].join("\n"),
    );
    await plan.waitForReview(/rows have problems/);
    await studio.take("register-list-problems", undefined, { height: 1400 });
    await plan.button("Remove 6 Rows").click();
    await plan.waitForReview(/Register 2 domains.*Total: /s);
    await studio.take("register-list", undefined, { height: 1400 });
    await studio.take("register-list-narrow", undefined, { height: 1400, isNarrow: true });
  },

  renewResults: async (studio) => {
    await addDomains(studio, "examplebakery.com", ["fail-bread.com", "fail-cake.com"]);
    const plan = await openPlan(studio, "Renew…", "Renew Domains", [
      "fail-bread.com",
      "example-harbor.com",
      "examplemeadow.org",
      "fail-cake.com",
    ]);
    await plan.waitForReview(/Renew 4 domains.*Total: /s);
    await plan.button("Renew 4 Domains").click();
    await plan.waitForReview(/4 in progress/);
    await plan.waitForReview(/2 of 4 done, 2 failed/);
    await studio.take("renew-results", undefined, tall);
    await plan.button("Retry 2 Domains…").click();
    await plan.waitForReview(/Renew 2 domains.*Total: /s);
    await studio.take("renew-retry", undefined, tall);
  },
};
