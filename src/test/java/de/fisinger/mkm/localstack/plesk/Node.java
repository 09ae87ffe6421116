package de.fisinger.mkm.localstack.plesk;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A node of a packet, with just what the simulator needs of DOM. */
record Node(Element element) {

    static Node parse(String xml) throws SAXException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return new Node(
                    builder.parse(new InputSource(new StringReader(xml))).getDocumentElement());
        } catch (ParserConfigurationException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Node packet() {
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            var packet = document.createElement("packet");
            packet.setAttribute("version", "1.6.9.1");
            document.appendChild(packet);
            return new Node(packet);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    String name() {
        return element.getTagName();
    }

    String text() {
        return element.getTextContent().strip();
    }

    List<Node> children() {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(child -> new Node((Element) child))
                .toList();
    }

    List<Node> children(String name) {
        return children().stream().filter(child -> child.name().equals(name)).toList();
    }

    Optional<Node> child(String name) {
        return children(name).stream().findFirst();
    }

    Optional<String> text(String name) {
        return child(name).map(Node::text);
    }

    boolean has(String name) {
        return child(name).isPresent();
    }

    /** Adds an element and returns it. */
    Node add(String name) {
        var child = element.getOwnerDocument().createElement(name);
        element.appendChild(child);
        return new Node(child);
    }

    /** Adds an element with text and returns this node. */
    Node add(String name, Object text) {
        add(name).element().setTextContent(String.valueOf(text));
        return this;
    }

    /** Takes everything out of it. */
    void clear() {
        element.setTextContent("");
    }

    /** Adds a node of another packet. */
    void adopt(Node other) {
        element.appendChild(element.getOwnerDocument().importNode(other.element(), true));
    }

    String write(boolean indented) {
        try {
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.STANDALONE, "no");
            transformer.setOutputProperty(OutputKeys.INDENT, indented ? "yes" : "no");
            element.getOwnerDocument().setXmlStandalone(true);
            var out = new StringWriter();
            transformer.transform(new DOMSource(element.getOwnerDocument()), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
