package org.hersys.engine;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.SomeItem;

/**
 * What a rule needs of FEEL takes no longer than its text is long. What repeats (loops, filters, functions of one's own),
 * doubles what was built before (contexts) or counts by a number (powers, rounding, patterns) is told by its word.
 */
final class EndlessFeel {

    /** Steps into a text that evaluation can follow with room to spare. */
    private static final int DEEPEST = 300;

    /** Kinds of expressions, by the word or sign with which they are written. */
    private static final Map<Class<?>, String> KINDS = Map.of(
            For.class, "for",
            SomeItem.class, "some",
            EveryItem.class, "every",
            FunctionDefinition.class, "function",
            JavaFunctionInvocation.class, "function",
            QualifiedFunctionInvocation.class, "function",
            Filter.class, "[ ]",
            ConstContext.class, "{ }",
            Exponentiation.class, "**");

    /** The vendor's functions that take no longer than their arguments are long, and answer nothing longer. */
    private static final Set<String> FUNCTIONS = Set.of(
            // of truth
            "not",
            "is defined",
            "get or else",
            "all",
            "any",
            "and",
            "or",
            // of numbers
            "abs",
            "odd",
            "even",
            "modulo",
            "min",
            "max",
            "sum",
            "mean",
            "median",
            // of texts
            "string",
            "string length",
            "upper case",
            "lower case",
            "trim",
            "is blank",
            "is empty",
            "contains",
            "starts with",
            "ends with",
            "substring",
            "substring before",
            "substring after",
            // of lists
            "list contains",
            "count",
            "index of",
            "concatenate",
            "append",
            "union",
            "distinct values",
            // of days
            "date",
            "date and time",
            "time",
            "duration",
            "years and months duration",
            "today",
            "now",
            "day of year",
            "day of week",
            "month of year",
            "week of year",
            "last day of month",
            // of ranges
            "before",
            "after",
            "meets",
            "met by",
            "overlaps",
            "overlaps before",
            "overlaps after",
            "finishes",
            "finished by",
            "includes",
            "during",
            "starts",
            "started by",
            "coincides");

    private EndlessFeel() {}

    /** The first such thing in a parsed text; empty words where it is nested beyond what a thread can follow. */
    static Optional<String> in(Object parsed) {
        return in(parsed, 0);
    }

    /** The tree is walked as what it is made of, whatever kinds of nodes there are. */
    private static Optional<String> in(Object node, int depth) {
        if (depth > DEEPEST) {
            return Optional.of("");
        }
        Optional<String> found = Optional.ofNullable(node).map(Object::getClass).map(KINDS::get);
        if (found.isEmpty() && node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
            found = Optional.of(call.function() + "( )");
        }
        if (found.isEmpty() && node instanceof Product parts) {
            Iterator<Object> part = parts.productIterator();
            while (found.isEmpty() && part.hasNext()) {
                found = in(part.next(), depth + 1);
            }
        }
        return found;
    }
}
