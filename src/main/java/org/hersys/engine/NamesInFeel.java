package org.hersys.engine;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterator;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;

/** The names that a parsed text uses. Its tree is walked as what it is made of, whatever kinds of nodes there are. */
final class NamesInFeel {

    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> calls = new LinkedHashSet<>();
    private final Set<String> bound = new HashSet<>(Set.of("?", "item", "partial"));
    private boolean filtered;

    private NamesInFeel() {}

    static NamesInFeel of(ParsedExpression parsed) {
        NamesInFeel names = new NamesInFeel();
        names.walk(parsed.expression());
        return names;
    }

    /**
     * Names that stand for nothing; inside a filter a name may be an entry of what is filtered, so none is told there.
     *
     * @param isFunction whether a call with as many empty values finds a function
     */
    List<String> unknown(Set<String> given, Predicate<String> isFunction) {
        Stream<String> names =
                filtered ? Stream.of() : used.stream().filter(name -> !given.contains(name) && !bound.contains(name));
        Stream<String> functions = calls.stream()
                .filter(call -> !bound.contains(name(call)) && !isFunction.test(call))
                .map(NamesInFeel::name);
        return Stream.concat(names, functions).toList();
    }

    private static String name(String call) {
        return call.substring(0, call.indexOf('('));
    }

    private void walk(Object node) {
        if (node instanceof Ref ref) {
            used.add(ref.names().head());
        } else if (node instanceof FunctionInvocation call
                && call.params() instanceof PositionalFunctionParameters given) {
            calls.add(call.function() + "("
                    + String.join(", ", Collections.nCopies(given.params().size(), "null")) + ")");
        } else if (node instanceof Tuple2<?, ?> pair && pair._1() instanceof String name) {
            bound.add(name);
        } else if (node instanceof FunctionDefinition function) {
            function.parameters().foreach(bound::add);
        }
        filtered |= node instanceof Filter;
        if (node instanceof Product parts) {
            Iterator<Object> part = parts.productIterator();
            while (part.hasNext()) {
                walk(part.next());
            }
        }
    }
}
