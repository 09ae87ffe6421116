package de.fisinger.mkm.hosting.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import de.fisinger.mkm.format.Numbers;
import de.fisinger.mkm.format.Texts;
import de.fisinger.mkm.hosting.UseMonth;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a hosting used in each of the last 13 months, as small bars; each says its month and amount. */
class UseChart extends Div {

    private static final int MONTHS = 13;
    private static final int BAR = 18;
    private static final int GAP = 6;
    private static final int HEIGHT = 64;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy");

    UseChart(String title, List<UseMonth> months, Function<UseMonth, @Nullable Long> amount) {
        addClassName("use-chart");
        var last = months.getLast().month();
        var most = months.stream()
                .map(amount)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        var bars = IntStream.range(0, MONTHS)
                .mapToObj(place -> bar(place, last.minusMonths(MONTHS - 1L - place), months, amount, most))
                .collect(Collectors.joining());
        var svg = new Svg(
                "<svg viewBox='0 0 %d %d' aria-hidden='true'>%s</svg>".formatted(MONTHS * (BAR + GAP), HEIGHT, bars));
        var picture = new Div(svg);
        picture.getElement().setAttribute("role", "img");
        picture.getElement()
                .setAttribute(
                        "aria-label",
                        title + ": "
                                + months.stream()
                                        .map(month -> words(month.month(), amount.apply(month)))
                                        .collect(Collectors.joining(", ")));
        add(new Paragraph(title), picture);
    }

    private static String bar(
            int place, YearMonth month, List<UseMonth> months, Function<UseMonth, @Nullable Long> amount, long most) {
        var used = months.stream()
                .filter(known -> known.month().equals(month))
                .map(amount)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        // a month of which nothing is known is an empty place, one in which nothing was used a line
        var height = used == null ? 0 : most == 0 ? 1 : Math.max(1, Math.round((double) used * (HEIGHT - 2) / most));
        return "<rect x='%d' y='%d' width='%d' height='%d' rx='2'><title>%s</title></rect>"
                .formatted(place * (BAR + GAP), HEIGHT - height, BAR, height, words(month, used));
    }

    private static String words(YearMonth month, @Nullable Long used) {
        return MONTH.withLocale(Texts.language().locale()).format(month) + ": "
                + (used == null ? "–" : Numbers.bytes(used));
    }
}
