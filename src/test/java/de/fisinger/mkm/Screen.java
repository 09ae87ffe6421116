package de.fisinger.mkm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a person finds on a page, by the names that a screen reader would say. */
public final class Screen {

    private static final Pattern ANY_TITLE = Pattern.compile(".+ · .+");

    private Screen() {}

    /** Waits until the page has its content, nothing more is asked of the portal, and animations are over. */
    public static void settle(Page page) {
        assertThat(page).hasTitle(ANY_TITLE);
        page.waitForFunction("""
                () => document.readyState === 'complete'
                  && Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())
                  && document.getAnimations().every(animation => animation.playState !== 'running'
                    || animation.effect.getComputedTiming().endTime === Infinity)""");
    }

    /** Follows a link of the open page and waits for where it leads; a tenth of the work of opening that anew. */
    public static void follow(Page page, String address) {
        begin(page, address);
        settle(page);
    }

    /** Follows a link of the open page; the title is empty until the next page has its own. */
    public static void begin(Page page, String address) {
        page.evaluate("""
                address => { document.title = ''; const link = document.createElement('a'); link.href = address;
                  document.body.append(link); link.click(); link.remove(); }""", address);
    }

    /** What axe finds on a page, minor things as well. */
    public static List<String> findings(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations")); // what passed needn't be told, which takes longest
        // pages of one frame need no second page that puts the findings of frames together
        var violations = new AxeBuilder(page)
                        // Vaadin's, which isn't seen until the connection is lost
                        .exclude("vaadin-connection-indicator")
                        .setLegacyMode(true)
                        .options(options)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml());
        return Stream.concat(violations, wordsOfOtherLanguages(page).stream()).toList();
    }

    /** What components would say in English; those of dates have no words of their own here. */
    private static List<String> wordsOfOtherLanguages(Page page) {
        return ((List<?>) page.evaluate("""
                () => {
                  const words = value => typeof value === 'object' ? Object.values(value ?? {}).flatMap(words) : [`${value}`];
                  return [...document.querySelectorAll('*')].flatMap(element =>
                    words(element.__effectiveI18n ?? element.i18n)
                      .filter(word => /\\b(show|hide|more|toggle|drop|remove|start|retry|failed|online|lost|drawer)\\b/i.test(word))
                      .map(word => `language: ${element.localName}: ${word}`));
                }""")).stream().map(String::valueOf).toList();
    }

    /** What doesn't fit: the page is wider than its window, or words run over each other where nothing floats above them. */
    public static List<String> misfits(Page page) {
        return ((List<?>) page.evaluate("""
                () => {
                  // as it is drawn: through slots and shadows
                  const parent = element => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;
                  const around = function* (element) { for (let each = element; each; each = parent(each)) yield each; };
                  const floats = element => [...around(element)]
                    .find(each => ['fixed', 'sticky', 'absolute'].includes(getComputedStyle(each).position));
                  // what is cut off isn't seen, and what only screen readers say is cut to nothing
                  const seen = (element, box) => [...around(element)].reduce((rest, each) => {
                    const style = getComputedStyle(each);
                    const its = each.getBoundingClientRect();
                    if (style.clip !== 'auto' || style.clipPath !== 'none') return { left: 0, right: 0, top: 0, bottom: 0 };
                    return style.overflow === 'visible' || style.display === 'contents' ? rest : {
                      left: Math.max(rest.left, its.left), right: Math.min(rest.right, its.right),
                      top: Math.max(rest.top, its.top), bottom: Math.min(rest.bottom, its.bottom) };
                  }, box);
                  const walker = document.createTreeWalker(document.querySelector('.page') ?? document.body, NodeFilter.SHOW_TEXT);
                  const words = [];
                  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    const element = node.parentElement;
                    if (!node.data.trim() || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
                    const range = document.createRange();
                    range.selectNodeContents(node);
                    const lines = [...range.getClientRects()].map(line => seen(element, line))
                      .filter(line => line.right - line.left > 1 && line.bottom - line.top > 1);
                    const button = element.closest('button, a, vaadin-button, vaadin-menu-bar-button');
                    if (button) lines.push(seen(button, button.getBoundingClientRect()));
                    words.push({ text: node.data.trim().slice(0, 40), element: button ?? element, lines, above: floats(element) });
                  }
                  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
                    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
                  return words.flatMap((one, i) => words.slice(i + 1)
                    .filter(other => one.above === other.above && !one.element.contains(other.element)
                      && !other.element.contains(one.element)
                      && one.lines.some(line => other.lines.some(its => meet(line, its))))
                    .map(other => `"${one.text}" and "${other.text}" overlap`))
                    .concat(document.documentElement.scrollWidth <= window.innerWidth ? [] : ['wider than its window']);
                }""")).stream().map(String::valueOf).toList();
    }

    /** The button with exactly this name. */
    public static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    /** The text field with exactly this label. */
    public static Locator field(Page page, String label) {
        return page.getByRole(AriaRole.TEXTBOX, named(label));
    }

    /** The combo box with exactly this label. */
    public static Locator combo(Page page, String label) {
        return page.getByRole(AriaRole.COMBOBOX, named(label));
    }

    /** The message at a field; the same words are also said once for screen readers, elsewhere on the page. */
    public static Locator messageAtField(Page page, String text) {
        return page.locator("[slot=error-message]", new Page.LocatorOptions().setHasText(text));
    }

    /** Opens the combo box and chooses what stands there under this text. */
    public static void choose(Page page, String label, String option) {
        combo(page, label).click();
        page.getByRole(AriaRole.OPTION, named(option)).click();
    }

    /** Exactly this name. */
    public static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    /** A name like this. */
    public static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** Exactly this text. */
    public static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    /** A list has these headings, each with its arrows for sorting. */
    public static void hasHeadings(Page page, String... texts) {
        for (var text : texts) {
            assertThat(page.locator("vaadin-grid-sorter", new Page.LocatorOptions().setHasText(text))
                            .first())
                    .isVisible();
        }
    }

    /** Tabs until the element with that label has the focus. */
    public static void tabTo(Page page, String label) {
        for (var i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            var focused = (String) page.evaluate("""
                    (() => { const e = document.activeElement;
                      const labelled = (e.getAttribute('aria-labelledby') || '').split(' ')
                        .map(id => document.getElementById(id)?.textContent || '').join(' ');
                      return e.getAttribute('aria-label') || labelled.trim() || e.textContent.trim(); })()""");
            if (focused.startsWith(label)) {
                return;
            }
        }
        throw new AssertionError("no way by Tab to " + label);
    }
}
