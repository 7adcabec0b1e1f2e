package dev.podo.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium; every visit is a new profile. */
final class Chromium implements AutoCloseable {

    static final int DESKTOP = 1280;
    static final int PHONE = 390;

    private static final int HEIGHT = 860;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final List<String> QUIET =
            List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final String server;

    private Chromium(Playwright playwright, Browser browser, String server) {
        this.playwright = playwright;
        this.browser = browser;
        this.server = server;
    }

    static Chromium at(String server) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(QUIET));
        return new Chromium(playwright, browser, server);
    }

    Page visit(int width, ColorScheme scheme) {
        return visit(
                new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setColorScheme(scheme));
    }

    Page visitWithoutScripts() {
        return visit(
                new Browser.NewContextOptions().setViewportSize(DESKTOP, HEIGHT).setJavaScriptEnabled(false));
    }

    private Page visit(Browser.NewContextOptions options) {
        BrowserContext visit = browser.newContext(options.setBaseURL(server));
        visit.setDefaultTimeout(PATIENCE_MILLIS);
        return visit.newPage();
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/reports/screenshots", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
