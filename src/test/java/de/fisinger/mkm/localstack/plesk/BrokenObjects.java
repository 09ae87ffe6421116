package de.fisinger.mkm.localstack.plesk;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Answers in which one object is broken, which no grammar allows and servers do all the same. */
final class BrokenObjects {

    private static final Pattern RESULT = Pattern.compile("<result>.*?</result>", Pattern.DOTALL);

    private BrokenObjects() {}

    private static final Pattern ID = Pattern.compile("<id>(\\d+)</id>");

    /** The answer with an error in place of an object, or of each. */
    static String failed(String answer, PleskFault.ObjectError error) {
        var objects = error.id() != 0
                ? List.of(error.id())
                : ID.matcher(answer)
                        .results()
                        .map(found -> Long.valueOf(found.group(1)))
                        .toList();
        var failed = answer;
        for (var id : objects) {
            failed = changed(failed, id, _ -> """
                    <result><status>error</status><errcode>%d</errcode><errtext>Operation failed</errtext>\
                    <filter-id>%d</filter-id></result>""".formatted(error.code(), id));
        }
        return failed;
    }

    /** The answer with an object that lacks a node. */
    static String lacking(String answer, PleskFault.ObjectWithout without) {
        var node = Pattern.compile("<%1$s>.*?</%1$s>|<%1$s/>".formatted(without.node()), Pattern.DOTALL);
        return changed(answer, without.id(), result -> node.matcher(result).replaceFirst(""));
    }

    /** How many objects an answer tells of. */
    static long count(String answer) {
        return RESULT.matcher(answer)
                .results()
                .map(MatchResult::group)
                .filter(result -> result.contains("<id>"))
                .count();
    }

    private static String changed(String answer, long id, java.util.function.UnaryOperator<String> change) {
        return RESULT.matcher(answer)
                .replaceAll(found -> found.group().contains("<id>%d</id>".formatted(id))
                        ? java.util.regex.Matcher.quoteReplacement(change.apply(found.group()))
                        : java.util.regex.Matcher.quoteReplacement(found.group()));
    }
}
