package dev.podo.site;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.podo.people.Person;

/** Finds things as people do: by what they are and what they are called. */
record Visit(Page page, String language) {

    /** As long as a cluster may take to boot beside other tests. */
    static final LocatorAssertions.IsVisibleOptions BOOT = new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);

    /** As long as a submission may take to be graded. */
    static final LocatorAssertions.IsVisibleOptions GRADING =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** A part of the page that has a name of its own. */
    Locator region(String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator editor() {
        return page.getByLabel("YAML");
    }

    void goTo(String path) {
        page.navigate("/" + language + path);
    }

    void signIn(Person person) {
        goTo("/sign-in");
        fillIn(person);
        boolean korean = language.equals("ko");
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(korean ? "로그인" : "Sign in"))
                .click();
    }

    void fillIn(Person person) {
        boolean korean = language.equals("ko");
        page.getByLabel(korean ? "사용자 이름" : "User name").fill(person.name());
        page.getByLabel(korean ? "비밀번호" : "Password").fill(person.password());
    }
}
