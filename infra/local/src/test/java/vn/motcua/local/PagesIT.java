package vn.motcua.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages in a real browser, over the whole district. Screenshots go to target/screenshots. */
class PagesIT {

    private static final Duration BOUND = Duration.ofSeconds(90);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static @Nullable Playwright playwright;
    private static @Nullable Browser chromium;
    private static @Nullable RunningDistrict running;

    @BeforeAll
    static void open(@TempDir Path place) throws Exception {
        Optional<Path> executable = executable();
        assumeThat(executable)
                .as("The browser tests did not run: no Chromium on this machine")
                .isPresent();
        running = RunningDistrict.start(DistrictFlow.freePorts(place.resolve("var")));
        Playwright driver =
                Playwright.create(
                        new CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = driver;
        chromium =
                driver.chromium()
                        .launch(
                                new LaunchOptions()
                                        .setExecutablePath(executable.orElseThrow())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync",
                                                        "--no-first-run")));
    }

    @AfterAll
    static void close() throws Exception {
        if (playwright != null) {
            playwright.close();
        }
        if (running != null) {
            running.close();
        }
    }

    @Test
    void aDossierFiledAtTheKioskIsFoundInTheInboxAndInTracking() {
        String code = fileAtTheKiosk();

        try (BrowserContext office = newContext()) {
            Page page = signIn(office, "canbo.ktht");
            await().atMost(BOUND)
                    .untilAsserted(() -> {
                        page.navigate(gateway() + "/inbox");
                        assertThat(page.locator("#content").textContent()).contains(code);
                    });
            screenshot(page, "inbox");
            searchSaveAndClaim(page, code);
            page.navigate(gateway() + "/inbox");
            page.getByText(code).click();
            assertThat(page.locator("#content")).containsText(code);
            screenshot(page, "case");
        }

        try (BrowserContext home = newContext()) {
            Page page = home.newPage();
            page.navigate(gateway() + "/tracking/" + code);
            page.fill("#digits", "5678");
            page.locator("#content form button").click();
            assertThat(page.locator("#content")).containsText(code);
            assertThat(page.locator("#content").textContent()).doesNotContain("Nguyễn Thị Thử");
            screenshot(page, "tracking");
        }
    }

    @Test
    void aKioskThatIsLeftWarnsAndThenForgetsWhatWasTyped() {
        try (BrowserContext kiosk = newContext()) {
            Page page = signIn(kiosk, "kiosk");
            page.clock().install();
            page.navigate(gateway() + "/kiosk/new?procedure=1.013225");
            page.fill("#name", "Nguyễn Thị Thử");

            page.clock().fastForward(Duration.ofSeconds(91).toMillis());
            assertThat(page.locator("#left")).isVisible();
            screenshot(page, "kiosk-left");
            page.locator("#left button").click();
            assertThat(page.locator("#left")).isHidden();
            assertThat(page.locator("#name")).hasValue("Nguyễn Thị Thử");

            page.clock().fastForward(Duration.ofSeconds(91).toMillis());
            page.clock().fastForward(Duration.ofSeconds(31).toMillis());
            page.waitForURL("**/kiosk");
            page.navigate(gateway() + "/kiosk/new?procedure=1.013225");
            assertThat(page.locator("#name")).isEmpty();
        }
    }

    @Test
    void whatWasTypedOutlivesAnotherLanguageAndBackAfterARefusal() {
        try (BrowserContext desk = newContext()) {
            Page page = signIn(desk, "tiepnhan");
            page.navigate(gateway() + "/kiosk?q=1.013225");
            page.locator("a[href*='procedure=1.013225']").click();
            page.fill("#name", "Nguyễn Thị Thử");
            page.locator("a[hreflang=en]").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.locator("#name")).hasValue("Nguyễn Thị Thử");

            page.locator("#content form button").click();
            assertThat(page.locator("#error-summary")).isFocused();
            assertThat(page).hasTitle(Pattern.compile("^Error: .*"));
            page.goBack();
            assertThat(page.locator("#name")).hasValue("Nguyễn Thị Thử");
        }
    }

    @Test
    void theCheckPageFindsTheErrorInThePublishedQuarter() {
        try (BrowserContext office = newContext()) {
            Page page = signIn(office, "lanhdao");
            page.navigate(gateway() + "/reports/check");
            page.fill("#carriedOver", "1098");
            page.fill("#received", "5611");
            page.fill("#total", "6708");
            page.fill("#resolved", "6561");
            page.locator("#figures-form button").click();

            assertThat(page.locator("#content")).containsText("6.709");
            screenshot(page, "check");
        }
    }

    @Test
    void theCheckPageMarksTheErrorInAParagraph() {
        try (BrowserContext office = newContext()) {
            Page page = signIn(office, "lanhdao");
            page.navigate(gateway() + "/reports/check?example=2021-Q1");
            page.selectOption("#prose-part", "Q1");
            page.fill("#prose-year", "2021");
            page.locator("#prose-form button").click();

            assertThat(page.locator("#findings")).containsText("= 6.709");
            assertThat(page.locator("mark.figure-wrong").first()).containsText("6.708");
            screenshot(page, "check-text");
        }
    }

    @Test
    void aLeaderClosesAPeriodAndSeesThatItHolds() {
        try (BrowserContext office = newContext()) {
            Page page = signIn(office, "lanhdao");
            page.navigate(gateway() + "/reports/closings");
            page.fill("#period", "2020-Q4");
            page.locator("#close-form button").click();
            assertThat(page.locator("#preview")).containsText("2020-Q4");
            page.locator("#sure-form button").click();

            assertThat(page.locator("#checks")).containsText("Đúng:");
            assertThat(page.locator("#checks .text-danger").count()).isZero();
            screenshot(page, "closing");
            page.navigate(gateway() + "/reports?year=2020&part=Q4");
            assertThat(page.locator("#closed")).containsText("Lê Quang Vinh");
            page.navigate(gateway() + "/reports/closings?period=2020-Q4");
            page.locator("#close-form button").click();
            page.locator("#sure-form button").click();
            assertThat(page.locator("#content")).containsText("Kỳ đã chốt");
            screenshot(page, "closings");
        }
    }

    @Test
    void aReportShowsItsChartsAndGivesItselfOut() {
        try (BrowserContext office = newContext()) {
            Page page = signIn(office, "lanhdao");
            page.navigate(gateway() + "/reports");

            assertThat(page.locator("section.chart svg").first()).isVisible();
            screenshot(page, "report-charts");
            for (String file :
                    List.of("form.xlsx", "form.pdf", "form.html", "form.csv", "meeting-pack.pdf")) {
                String address =
                        page.locator("#files a[href*='" + file + "']").getAttribute("href");
                var answer = office.request().get(gateway() + address);
                assertThat(answer).isOK();
                assertThat(answer.body()).isNotEmpty();
            }
        }
    }

    @Test
    void allOfTheWorklistIsChosenAtOnceAndItsLinesAreReachedByTheArrowKeys() {
        List<String> codes = List.of(fileAtTheKiosk(), fileAtTheKiosk());
        try (BrowserContext office = newContext()) {
            Page page = signIn(office, "canbo.ktht");
            codes.forEach(code -> theCase(page, code));
            page.navigate(gateway() + "/inbox");
            Locator boxes = page.locator("#cases input[name=items]");
            int lines = boxes.count();
            assertThat(lines).isGreaterThanOrEqualTo(2);

            page.locator("#choose-all").check();
            assertThat(page.locator("#cases input[name=items]:checked")).hasCount(lines);
            assertThat(page.locator("#chosen output")).hasText(Integer.toString(lines));
            boxes.first().uncheck();
            assertThat(page.locator("#choose-all:indeterminate")).hasCount(1);
            assertThat(page.locator("#chosen output")).hasText(Integer.toString(lines - 1));

            Locator cases = page.locator("#cases a.case");
            cases.first().focus();
            page.keyboard().press("ArrowDown");
            assertThat(cases.nth(1)).isFocused();
            page.keyboard().press("ArrowUp");
            assertThat(cases.first()).isFocused();
            boxes.first().focus();
            page.keyboard().press("ArrowDown");
            assertThat(boxes.nth(1)).isFocused();
            screenshot(page, "worklist-chosen");
        }
    }

    @Test
    void anOpenWorklistSaysThatANewDossierHasCome() {
        try (BrowserContext office = newContext()) {
            Page page = signIn(office, "canbo.ktht");
            page.clock().install();
            page.waitForResponse(
                    Pattern.compile("/inbox/newest\\?"), () -> page.navigate(gateway() + "/inbox"));
            Locator news = page.locator("#news");
            assertThat(news).isHidden();

            String code = fileAtTheKiosk();
            await().atMost(BOUND)
                    .untilAsserted(() -> {
                        page.keyboard().press("Shift");
                        page.clock().fastForward(Duration.ofMinutes(1).toMillis());
                        assertThat(news.isVisible()).isTrue();
                    });
            assertThat(news).hasAttribute("role", "status");
            news.locator("a").click();
            assertThat(page.locator("#news")).isHidden();
            assertThat(page.locator("#content")).containsText(code);
        }
    }

    @Test
    void theHomePageSpeaksEnglishWhenAsked() {
        try (BrowserContext visitor = newContext()) {
            Page page = visitor.newPage();
            page.navigate(gateway() + "/?lang=en");

            assertThat(page.locator("html")).hasAttribute("lang", "en");
            screenshot(page, "home-en");
        }
    }

    @Test
    void everyPageCanBeUsedByEverybodyInBothLanguages() {
        String code = fileAtTheKiosk();
        Map<String, List<String>> pages =
                Map.of(
                        "",
                                List.of(
                                        "/",
                                        "/sign-in",
                                        "/tracking",
                                        "/tracking/" + code,
                                        "/nowhere",
                                        "/api",
                                        "/api?service=notification"),
                        "kiosk",
                                List.of("/kiosk", "/kiosk?q=khai", "/kiosk/new?procedure=1.013225"),
                        "tiepnhan",
                                List.of(
                                        "/inbox",
                                        "/messages",
                                        "/find",
                                        "/kiosk/new?procedure=1.013225"),
                        "canbo.ktht", List.of("/inbox?q=" + code, "/mandates"),
                        "truongphong.ktht", List.of("/inbox?state=ALL", "/reports/check"),
                        "lanhdao",
                                List.of(
                                        "/reports",
                                        "/reports/officers",
                                        "/reports/check?example=2021-Q1",
                                        "/reports/closings"));
        List<String> found = new ArrayList<>();
        pages.forEach((account, paths) -> {
            try (BrowserContext context = newContext()) {
                Page page = account.isEmpty() ? context.newPage() : signIn(context, account);
                List<String> all = new ArrayList<>(paths);
                if (account.equals("canbo.ktht")) {
                    all.add(theCase(page, code));
                }
                if (account.equals("tiepnhan")) {
                    all.add(aMessage(page));
                }
                all.forEach(path -> found.addAll(walk(page, account, path)));
            }
        });

        assertThat(found).isEmpty();
    }

    /** Looks at a page in both languages, and takes pictures of it on a desk and on a phone. */
    private static List<String> walk(Page page, String account, String path) {
        List<String> found = new ArrayList<>();
        for (String language : List.of("en", "vi")) {
            String asked = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
            page.navigate(gateway() + asked);
            Axe.violations(page).forEach(one -> found.add(account + " " + asked + " " + one));
        }
        String name = (account + path).replaceAll("[^a-z0-9]+", "-");
        page.setViewportSize(390, 844);
        screenshot(page, "phone-" + name);
        page.setViewportSize(1366, 768);
        screenshot(page, "desk-" + name);
        return found;
    }

    private static String theCase(Page page, String code) {
        await().atMost(BOUND)
                .untilAsserted(() -> {
                    page.navigate(gateway() + "/inbox?q=" + code);
                    assertThat(page.locator("a.case").count()).isOne();
                });
        return page.locator("a.case").getAttribute("href");
    }

    private static String aMessage(Page page) {
        await().atMost(BOUND)
                .untilAsserted(() -> {
                    page.navigate(gateway() + "/messages");
                    assertThat(page.locator("td a[href^='/messages/']").count()).isPositive();
                });
        return page.locator("td a[href^='/messages/']").first().getAttribute("href");
    }

    private static String fileAtTheKiosk() {
        try (BrowserContext kiosk = newContext()) {
            Page page = signIn(kiosk, "kiosk");
            page.navigate(gateway() + "/kiosk?q=1.013225");
            screenshot(page, "kiosk-choose");
            page.locator("a[href*='procedure=1.013225']").click();
            page.fill("#name", "Nguyễn Thị Thử");
            page.fill("#phone", "0912345678");
            page.locator("#content form button").click();
            assertThat(page.locator("#error-summary")).isVisible();
            screenshot(page, "kiosk-refused");
            page.locator("input[name=papers]").all().forEach(paper -> paper.check());
            page.locator("#content form button").click();
            assertThat(page.locator("#code")).isVisible();
            await().atMost(BOUND)
                    .untilAsserted(() ->
                            assertThat(page.locator("img.qr").evaluate("qr => qr.naturalWidth > 0"))
                                    .isEqualTo(true));
            screenshot(page, "receipt");
            return page.locator("#code").textContent().strip();
        }
    }

    private static Page signIn(BrowserContext context, String account) {
        Page page = context.newPage();
        page.navigate(gateway() + "/sign-in");
        page.fill("#username", account);
        page.fill("#password", account);
        page.locator("#content form button").click();
        return page;
    }

    private static BrowserContext newContext() {
        return requireNonNull(chromium, "the browser").newContext();
    }

    private static String gateway() {
        return requireNonNull(running, "the district").gateway();
    }

    private static void screenshot(Page page, String name) {
        page.screenshot(
                new ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name + ".png"))
                        .setFullPage(true));
    }

    private void searchSaveAndClaim(Page page, String code) {
        page.fill("#q", "CAP GIAY PHEP xay dung");
        page.locator("form[role=search] button").click();
        assertThat(page.locator("#content tbody")).containsText(code);
        page.locator("details:has(#filter-name) > summary").click();
        page.fill("#filter-name", "Xây dựng");
        page.locator("form[action$='/inbox/filters'] button").click();
        assertThat(page.locator("#content")).containsText("Đã lưu bộ lọc “Xây dựng”.");
        page.locator("input[name=items]").first().check();
        page.selectOption("#command", "claim");
        page.locator("form[action$='/inbox/bulk'] button").click();
        assertThat(page.locator("#content")).containsText("Đã thực hiện: 1.");
        assertThat(page.locator("#content tbody"))
                .containsText(Pattern.compile("canbo\\.ktht|Nguyễn Văn An"));
        screenshot(page, "inbox-after-bulk");
    }

    private static Optional<Path> executable() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
