import { Global, Module } from '@nestjs/common';
import { AccessResolver } from './access.resolver.js';
import { AccessService } from './access.service.js';
import { Authenticator } from './authenticator.js';
import { BootstrapService } from './bootstrap.service.js';
import { FeedAddressResolver } from './feed-address.resolver.js';
import { FeedAddressService } from './feed-address.service.js';
import { RoleService } from './role.service.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInService } from './sign-in.service.js';

/** Who may come in and who may do what. */
@Global()
@Module({
  providers: [
    Authenticator,
    AccessService,
    RoleService,
    SignInService,
    FeedAddressService,
    AccessResolver,
    FeedAddressResolver,
    SignInResolver,
    BootstrapService,
  ],
  exports: [Authenticator, AccessService, RoleService, SignInService],
})
export class AuthModule {}
