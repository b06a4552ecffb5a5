package org.sankofa.kit.id;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a UUID that is a BINARY(16) column, on a record component or a query parameter. */
@TypeDef(type = DataType.BYTE_ARRAY, converter = UuidBytes.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface BinaryId {}
