package dev.podo.lab;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;

/** The type of one field of a result, or of a plain variable such as {@code nonce}. */
public enum ResultField implements VariableType {
    TEXT(SimpleType.STRING),
    NUMBER(SimpleType.INT),
    TRUTH(SimpleType.BOOL),
    TEXTS(ListType.create(SimpleType.STRING)),
    TEXT_MAP(MapType.create(SimpleType.STRING, SimpleType.STRING));

    private final CelType celType;

    ResultField(CelType celType) {
        this.celType = celType;
    }

    CelType celType() {
        return celType;
    }
}
