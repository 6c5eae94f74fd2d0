import { applyDecorators, type Type as Class } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, ValidateNested } from 'class-validator';

/** A list of at most `most` inputs, each checked by the rules of its class; it may be left out. */
export function MaybeListOf(type: () => Class, most: number, description: string): PropertyDecorator {
  return applyDecorators(
    Field(() => [type()], { nullable: true, description }),
    IsOptional(),
    ArrayMaxSize(most),
    ValidateNested({ each: true }),
    Type(type),
  );
}
