package vn.motcua.contracts;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.TreeSet;

/** The same document with its members in the order of the alphabet. */
final class Ordered {

    private Ordered() {}

    static JsonNode of(JsonNode node) {
        if (node.isArray()) {
            var items = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> items.add(of(item)));
            return items;
        }
        if (!node.isObject()) {
            return node;
        }
        var members = JsonNodeFactory.instance.objectNode();
        new TreeSet<>(node.propertyNames()).forEach(name -> members.set(name, of(node.get(name))));
        return members;
    }
}
