package planted.forms;

import org.bson.Document;

record Keeping(Document document) {}
