package de.fisinger.mkm.list;

import java.util.HashMap;
import java.util.Map;

/** A piece of HQL with the parameters it names. */
final class Hql {

    /** Shorter words are looked for at the beginning of words only, which is as far as the trigram index goes. */
    private static final int ANYWHERE_FROM = 3;

    private static final String ESCAPED = " escape '\\'";

    private final StringBuilder text;
    private final Map<String, Object> parameters = new HashMap<>();

    Hql(String text) {
        this.text = new StringBuilder(text);
    }

    Hql plus(String more) {
        text.append(more);
        return this;
    }

    Hql plus(Hql more) {
        text.append(more.text);
        parameters.putAll(more.parameters);
        return this;
    }

    String parameter(Object value) {
        var name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    String contains(String path, String operator, String word) {
        var literal = LikePattern.literal(word);
        var matches = " " + operator + " ";
        // without the index there is nothing to spare
        if (word.length() >= ANYWHERE_FROM || operator.equals("ilike")) {
            return path + matches + parameter("%" + literal + "%") + ESCAPED;
        }
        return "(" + path + matches + parameter(literal + "%") + ESCAPED + " or " + path + matches
                + parameter("% " + literal + "%") + ESCAPED + ")";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
