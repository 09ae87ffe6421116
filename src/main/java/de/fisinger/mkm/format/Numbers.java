package de.fisinger.mkm.format;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Numbers as the portal writes them. */
public final class Numbers {

    private Numbers() {}

    /** A whole number, such as 1.234. */
    public static String whole(long number) {
        return NumberFormat.getIntegerInstance(Locale.GERMAN).format(number);
    }

    /** An amount of money without its currency, such as 1.234,50. */
    public static String amount(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.GERMAN)).format(amount);
    }

    /** An amount of data, such as 8,4 GB; of 1,024 bytes to the KB, as Plesk counts. */
    public static String bytes(long bytes) {
        var amount = (double) bytes;
        for (var unit : List.of("Byte", "KB", "MB", "GB")) {
            if (Math.abs(amount) < 1024) {
                return data(amount, unit);
            }
            amount /= 1024;
        }
        return data(amount, "TB");
    }

    private static String data(double amount, String unit) {
        return new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.GERMAN)).format(amount) + " "
                + unit;
    }
}
