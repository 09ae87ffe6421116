package de.fisinger.mkm.product;

import de.fisinger.mkm.input.EnteredText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a product looks to who can order or has it, beside what the handbook's form says.
 *
 * @param points what is in it, a line each; empty without any
 * @param period what the price is for
 * @param vatNote what is said of the VAT
 * @param vatPercent how much that is; without it, as much as usual in Germany
 */
public record ProductPresentation(
        @Size(max = 1000, message = "{input.too-long}") String points,
        PricePeriod period,
        VatNote vatNote,

        @Min(value = 0, message = "{product.vat-percent.wrong}")
        @Max(value = 99, message = "{product.vat-percent.wrong}")
        @Nullable
        Integer vatPercent) {

    /** As every product looks until somebody says otherwise. */
    public static final ProductPresentation DEFAULT = new ProductPresentation("", PricePeriod.NONE, VatNote.NET, null);

    /** § 12 UStG. */
    private static final int USUAL_PERCENT = 19;

    /** Brings everything into its form. */
    public ProductPresentation {
        points = EnteredText.lines(points);
        vatPercent = vatPercent == null ? Integer.valueOf(USUAL_PERCENT) : vatPercent;
    }

    /** How much VAT there is. */
    public int percent() {
        return Objects.requireNonNull(vatPercent);
    }

    /** What is in it. */
    public List<String> listed() {
        return listed(points);
    }

    static List<String> listed(@Nullable String points) {
        return points == null
                ? List.of()
                : points.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
